export { GET } from '@/app/feed';
